import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['tests/**/*.test.ts'],
        environment: 'node',
        testTimeout: 60000,
        maxWorkers: 2,
        minWorkers: 1,
    },
});
