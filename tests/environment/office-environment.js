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
    const ports = [];
    this.ports = ports;
    // A calculation that is cut short keeps its channel open, and with it the process.
    this.global.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        ports.push(this.port1, this.port2);
      }
    };
    for (const name of [
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

  async teardown() {
    for (const port of this.ports) port.close();
    await super.teardown();
  }
};
