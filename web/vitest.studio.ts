import { defineConfig } from 'vitest/config';

// The tests of the studio in Node that need the program and the compiled engine.
export default defineConfig({
    test: {
        include: ['tests/studio/*.node.ts'],
        environment: 'node',
        testTimeout: 120_000,
        maxWorkers: 2,
        minWorkers: 1,
    },
});
