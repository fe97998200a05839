/**
 * All that the preview takes from Univer, in one place: jest cannot load the packages as published and gets them
 * pre-bundled (preview/node/univer-bundle.js), so nothing else in preview/engine imports a value from them.
 */
import "./iterator-helpers";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";

export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  CommandType,
  HorizontalAlign,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  numfmt,
  ObjectMatrix,
  RANGE_TYPE,
  RedoCommand,
  UndoCommand,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export { UniverDocsPlugin } from "@univerjs/docs";
export {
  ArrayValueObject,
  BaseFunction,
  ErrorValueObject,
  FormulaDataModel,
  FormulaDependencyTreeType,
  FormulaExecutedStateType,
  FunctionType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFunctionService,
  LexerTreeBuilder,
  ReferenceNodeFactory,
  RemoveDefinedNameMutation,
  SetArrayFormulaDataMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
export {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
  ToggleGridlinesMutation,
  UniverSheetsPlugin,
} from "@univerjs/sheets";
export {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
export {
  CalculationMode,
  IDescriptionService,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from "@univerjs/sheets-formula";
export { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
export {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  TableManager,
  UniverSheetsTablePlugin,
} from "@univerjs/sheets-table";
