export declare function buildRelease(folder: string): string;
