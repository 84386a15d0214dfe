/** Says once that the queue cannot be reached, and once that it can. */
export class ConnectionWords {
  private readonly print: (line: string) => void;
  private isLost = false;

  constructor(print: (line: string) => void) {
    this.print = print;
  }

  lost(error: Error): void {
    const { code } = error as NodeJS.ErrnoException;
    if (this.isLost || code === undefined) return;
    this.isLost = true;
    this.print(`队列断开了（${code}），等它回来……`);
  }

  found(): void {
    if (this.isLost) this.print('队列回来了。');
    this.isLost = false;
  }
}
