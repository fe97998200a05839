import { waitFor } from "../../src/entry/took-too-long";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const patience = { altogether: 100, silence: 10 };

test("a reading that says how far it is goes on, until it has taken too long altogether", () => {
  const late = jest.fn();
  const wait = waitFor(late, patience);
  for (let word = 0; word < 11; word += 1) {
    jest.advanceTimersByTime(9);
    wait.heard();
  }
  expect(late).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(late).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledWith(expect.objectContaining({ code: "took-too-long" }));
});

test("a reading that says nothing is given up sooner, and one that ended is not", () => {
  const late = jest.fn();
  waitFor(late, patience);
  jest.advanceTimersByTime(10);
  expect(late).toHaveBeenCalledTimes(1);
  const never = jest.fn();
  waitFor(never, patience).end();
  jest.advanceTimersByTime(1_000);
  expect(never).not.toHaveBeenCalled();
});
