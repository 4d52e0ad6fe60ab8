/** After the frame that is drawn next: its callbacks run before it is painted, a task that they leave runs after. */
export const afterNextFrame = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};
