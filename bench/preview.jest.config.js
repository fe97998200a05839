const { projects } = require("../jest.config.js");

/** The benchmark that needs office.js runs where the tests of office.js run, but is no test. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === "office"),
  rootDir: "..",
  testMatch: ["<rootDir>/bench/*.bench.ts"],
};
