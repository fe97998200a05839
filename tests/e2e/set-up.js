/** Once, before any browser test: the add-in and the page are built, the browser is unpacked. */
const { prepare } = require("./prepare.ts");

module.exports = prepare;
