declare namespace App {
  interface Locals {
    frame: import('../service/frame.ts').DeskFrame;
    /** What the page shows: a type of `src/desk/views`. */
    view: unknown;
  }
}
