/**
 * On a busy machine Univer (0.25.1) complains thousands of times that it cannot find formulas which were replaced while
 * it listed what they depend on; it goes on without them, as it should. Only that sentence is left out.
 */
const say = console.error;
console.error = (...args) => {
  if (args[0] !== "Dependency tree not found for treeId:") say(...args);
};
