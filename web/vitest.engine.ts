import { defineConfig } from 'vitest/config';

// The tests of the engine in Node: they need the program and the compiled engine.
export default defineConfig({
    test: {
        include: ['tests/engine/*.node.ts'],
        environment: 'node',
        testTimeout: 120_000,
        maxWorkers: 2,
        minWorkers: 1,
    },
});
