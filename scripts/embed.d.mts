import type { Plugin } from 'vite';

export function embedForVite(): Plugin;
