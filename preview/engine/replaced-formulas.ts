import type { UniverContext } from "./univer";

/**
 * A formula that is replaced while Univer lists what the formulas depend on is listed all the same, by a number that
 * nothing has afterwards: every later calculation complains of it, "Dependency tree not found" (0.25.1).
 */
export function forgetReplacedFormulas({ injector, packages }: UniverContext): void {
  const dependencies = injector.get(packages.IDependencyManagerService);
  const add = dependencies.addDependencyRTreeCache.bind(dependencies);
  dependencies.addDependencyRTreeCache = (tree) => {
    const { unitId, subUnitId, row, column, treeId, type } = tree;
    const current = dependencies.getFormulaDependency(unitId, subUnitId, row, column);
    if (type !== packages.FormulaDependencyTreeType.NORMAL_FORMULA || current === treeId) add(tree);
  };
}
