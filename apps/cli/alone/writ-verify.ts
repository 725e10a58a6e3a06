#!/usr/bin/env node
import * as verify from '../commands/verify.ts';
import { runAlone } from './alone.ts';

await runAlone('verify', verify);
