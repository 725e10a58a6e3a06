#!/usr/bin/env node
import * as witness from '../commands/witness.ts';
import { runAlone } from './alone.ts';

await runAlone('witness', witness);
