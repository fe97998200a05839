/** One message between the add-in's frame and the window around it: a JSON string, names as the wire has them. */
export interface Message {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _serializerVersion: 1;
}

export interface Request extends Message {
  readonly _messageType: 0;
  readonly _actionType: ActionType;
}

export const ActionType = { invoke: 0, register: 1, unregister: 2 } as const;
export type ActionType = (typeof ActionType)[keyof typeof ActionType];

export const ResponseType = { answer: 0, event: 1 } as const;
export type ResponseType = (typeof ResponseType)[keyof typeof ResponseType];

/** Null for anything that is not a request of this conversation: other scripts post messages as well. */
export function readRequest(text: string, conversationId: string): Request | null {
  const message = parsed(text);
  return isRequest(message) && message._conversationId === conversationId ? message : null;
}

export const answerTo = (request: Request, origin: string, data: unknown): string =>
  written(request, origin, data, ResponseType.answer);

/** Events go out under the correlation of the call that registered for them. */
export const eventFor = (registration: Request, origin: string, data: unknown): string =>
  written(registration, origin, data, ResponseType.event);

function written(to: Request, origin: string, data: unknown, kind: ResponseType): string {
  const message = {
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind,
    _serializerVersion: 1,
  } satisfies Message & { _errorCode: number; _responseType: ResponseType };
  return JSON.stringify(message);
}

/** Null where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRequest = (value: unknown): value is Request =>
  typeof value === "object" &&
  value !== null &&
  field(value, "_messageType") === 0 &&
  typeof field(value, "_actionName") === "string" &&
  typeof field(value, "_conversationId") === "string";

/** A field of wire data, undefined where there is none. */
export const field = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
