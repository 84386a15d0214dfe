import type { DeskFrame } from '../service/frame.ts';

declare global {
  namespace App {
    interface Locals {
      frame: DeskFrame;
      /** What the page shows: a type of `src/desk/views`. */
      view: unknown;
    }
  }
}
