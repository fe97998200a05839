import { registerWorkbookPlugins } from "../../../preview/engine/plugins";
import { createEngine } from "../../../preview/engine/univer-engine";
import { loadUniver } from "../../../preview/node/univer-bundle";

test.each(["=ROWS(tbl[#", "=SUM({1,2", '=LEN("글', "=SUM((1"])(
  "a formula that was still being typed (%s) does not spoil the next one",
  async (halfTyped) => {
    const packages = loadUniver();
    const univer = new packages.Univer({ logLevel: packages.LogLevel.ERROR });
    registerWorkbookPlugins(univer, packages);
    const engine = createEngine({ packages, univer });
    univer.__getInjector().get(packages.LexerTreeBuilder).sequenceNodesBuilder(halfTyped);
    engine.cells.write(engine.sheets.active(), 0, 0, [[{ formula: "=SUM(1,2026)" }]]);
    await engine.calculation.settle();
    expect(engine.cells.read(engine.sheets.active(), 0, 0).value).toBe(2027);
    engine.dispose();
  },
);
