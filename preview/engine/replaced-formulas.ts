import type { UniverContext } from "./univer";

/**
 * A formula that is replaced while Univer lists what the formulas depend on is listed all the same, by a number that
 * nothing has afterwards: every later calculation complains of it, "Dependency tree not found" (0.25.1). That of a
 * cell, and that of a conditional format on each of its cells.
 */
export function forgetReplacedFormulas({ injector, packages }: UniverContext): void {
  const dependencies = injector.get(packages.IDependencyManagerService);
  const { NORMAL_FORMULA, OTHER_FORMULA } = packages.FormulaDependencyTreeType;
  const add = dependencies.addDependencyRTreeCache.bind(dependencies);
  dependencies.addDependencyRTreeCache = (tree) => {
    const { unitId, subUnitId, treeId, type } = tree;
    const current =
      type === NORMAL_FORMULA
        ? dependencies.getFormulaDependency(unitId, subUnitId, tree.row, tree.column)
        : type === OTHER_FORMULA
          ? dependencies
              .getOtherFormulaDependency(unitId, subUnitId, tree.formulaId ?? "")
              ?.getValue(tree.refOffsetX, tree.refOffsetY)
          : treeId;
    if (current === treeId) add(tree);
  };
}
