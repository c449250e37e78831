import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {settle} from "../../../src/components/controls/settle.js";

describe("settle(input, notify, {wait})", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = () => {
    const input = Object.assign(new EventTarget(), {value: 1});
    const seen: number[] = [];
    const stop = settle(input, (value) => seen.push(value), {wait: 100});
    const set = (value: number): void => {
      input.value = value;
      input.dispatchEvent(new Event("input"));
    };
    return {seen, set, stop};
  };

  it("reports the first value at once, and of many moves the last one only", () => {
    const {seen, set} = start();
    expect(seen).toEqual([1]);
    for (const value of [2, 3, 4]) {
      set(value);
      vi.advanceTimersByTime(60);
    }
    expect(seen).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(seen).toEqual([1, 4]);
  });

  it("falls silent once stopped, whatever was on its way", () => {
    const {seen, set, stop} = start();
    set(2);
    stop();
    set(3);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([1]);
  });
});
