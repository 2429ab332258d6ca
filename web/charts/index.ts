// The charts of Concert: figures as C++ computed them, drawn by Apache ECharts for a page, for a file and for a table.

export { csv, type Dialect } from './csv';
export type * from './figure';
export { write } from './numbers';
export { show, type Shown } from './show';
export { svg } from './svg';
export { table } from './table';
