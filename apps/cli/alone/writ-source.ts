#!/usr/bin/env node
import * as source from '../source/command.ts';
import { runAlone } from './alone.ts';

await runAlone('source', source);
