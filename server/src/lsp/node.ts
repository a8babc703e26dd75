// The server's own program, as an editor starts it.

import { startNode } from './start-node.ts';

startNode();
