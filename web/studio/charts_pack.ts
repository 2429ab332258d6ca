// What draws charts: a script of its own in the page, unpacked and run when the first chart is wanted, so that the page is
// in motion before.

export { csv, show, svg, table } from '../charts';
export { exhibit } from '../report/exhibit';
