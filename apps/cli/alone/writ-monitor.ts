#!/usr/bin/env node
import * as monitor from '../commands/monitor.ts';
import { runAlone } from './alone.ts';

await runAlone('monitor', monitor);
