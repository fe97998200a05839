const { TestEnvironment } = require("jest-environment-jsdom");

/** jsdom plus what office.js, Univer and our own code expect of a browser and jsdom 26 lacks. */
module.exports = class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(
      {
        ...config,
        projectConfig: {
          ...config.projectConfig,
          testEnvironmentOptions: {
            url: "https://localhost/taskpane.html",
            ...config.projectConfig.testEnvironmentOptions,
            customExportConditions: ["node", "require", "default"],
          },
        },
      },
      context,
    );
    for (const name of [
      "MessageChannel",
      "MessagePort",
      "TextDecoder",
      "TextEncoder",
      "structuredClone",
      "Response",
      "Request",
      "Headers",
      "fetch",
      "ReadableStream",
      "WritableStream",
      "TransformStream",
      "setImmediate",
      "clearImmediate",
    ]) {
      if (this.global[name] === undefined && globalThis[name] !== undefined) {
        this.global[name] = globalThis[name];
      }
    }
  }
};
