// Painting at most once a frame, however much happens in between.

/** Frames stop while the page is hidden, and what comes in then is to be there when it is looked at. */
const LATEST_MS = 250;

/** A function that asks for `paint` to be called soon, once for all the asking until then. */
export function soon(paint) {
  let isDue = false;
  const paintIfDue = () => {
    if (isDue) {
      isDue = false;
      paint();
    }
  };
  return () => {
    if (!isDue) {
      isDue = true;
      requestAnimationFrame(paintIfDue);
      setTimeout(paintIfDue, LATEST_MS);
    }
  };
}
