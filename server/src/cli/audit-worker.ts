// A thread of `casewright audit`.

import { worker } from 'workerpool';
import { threadAuditor } from './audit-all.ts';

worker({ auditFiles: threadAuditor() });
