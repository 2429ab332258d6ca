import tests from './playwright.studio';

// The studio's budgets, measured one after the other and written to dist/studio-budgets.json; they depend on the machine.
export default { ...tests, testMatch: '*.measure.ts', workers: 1, fullyParallel: false };
