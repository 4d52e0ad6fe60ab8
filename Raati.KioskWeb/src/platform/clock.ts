/** The two clocks of a device: the wall clock may be set back or forth by anyone, the monotonic one only runs. Both in ms. */
export interface Clock {
  wall(): number;
  monotonic(): number;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};
