/** How long the fingers rest before what is typed counts as a question. */
const REST = 150;

/** What is typed into a box, without the letters that an input method is still composing. */
export class Typing {
  private readonly input: HTMLInputElement;
  private timer = 0;
  private isComposing = false;
  private isConfirming = false;

  /** `typed` is called when the fingers rest. */
  constructor(input: HTMLInputElement, typed: () => void) {
    this.input = input;
    const wait = () => {
      this.settle();
      this.timer = window.setTimeout(typed, REST);
    };
    input.addEventListener('compositionstart', () => {
      this.isComposing = true;
      // The box would be read with half a word in it.
      this.settle();
    });
    input.addEventListener('compositionend', () => {
      this.isComposing = false;
      // Chrome sends no input event after this one; Safari does, and the two count as one.
      wait();
    });
    input.addEventListener('input', (event) => {
      if (!this.isComposing && !(event as InputEvent).isComposing) wait();
    });
    input.addEventListener('keydown', (event) => {
      this.isConfirming = isOfInputMethod(event);
    });
    input.addEventListener('keyup', () => {
      this.isConfirming = false;
    });
  }

  /** What stands in the box; `undefined` while letters in it are still composed. */
  get text(): string | undefined {
    return this.isComposing ? undefined : this.input.value.trim();
  }

  /** The Enter that is down now chooses a word in the input method and asks for nothing. */
  get takesEnter(): boolean {
    return this.isConfirming;
  }

  /** What was typed last will not be reported any more. */
  settle(): void {
    clearTimeout(this.timer);
  }
}

/** A key that an input method takes; Safari says so by the old number only. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
