/**
 * Laws are tried on the same random values in every run of one commit, so that what passed once passes again;
 * `npm run laws` tries them on values that nobody has seen. See docs/decisions/0111-laws-by-seed.md.
 */
const fc = require("fast-check");

const ordinarySeed = 20261125;

fc.configureGlobal({ seed: Number(process.env["GEOMSAN_SEED"] ?? ordinarySeed) });
