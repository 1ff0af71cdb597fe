#!/usr/bin/env node
import { main, processWorld } from '../dist/cli.js';

process.exitCode = await main(process.argv.slice(2), processWorld({ now: () => Date.now() }));
