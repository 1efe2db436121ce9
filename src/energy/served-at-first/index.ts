/**
 * The sources of served models in their first edition, up to 2026-11-24: they give no figure of today, and
 * work out again what was published by them. Read-only: a figure of an old receipt rests on every line.
 */
export { createBenchAtFirst } from './bench'
export { parametricAtFirst } from './parametric'
