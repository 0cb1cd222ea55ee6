import { mostReordered, type Packet } from './packets';

/**
 * Which packet is the frame at a position: packets are stored in decoding order, frames are counted in the order in which
 * they are shown (PS3.5 8.2.7 leaves that to the stream).
 */
export class FrameOrder {
  /** Packets in the order in which they are shown. */
  private readonly shown: number[] = [];
  private readonly positions: number[] = [];

  constructor(private readonly packets: readonly Packet[]) {}

  /** Takes in what is known meanwhile. Times that would move a picture further than any codec does are not believed. */
  update(): void {
    for (let packet = this.shown.length; packet < this.packets.length; packet += 1) {
      const time = this.packets[packet]?.timestamp ?? 0;
      const first = Math.max(0, this.shown.length - mostReordered);
      let at = this.shown.length;
      while (at > first && this.timeAt(at - 1) > time) at -= 1;
      this.shown.splice(at, 0, packet);
      for (let i = at; i < this.shown.length; i += 1) this.positions[this.shown[i] ?? 0] = i;
    }
  }

  packetAt(position: number): number | undefined {
    return this.shown[position];
  }

  positionOf(packet: number): number {
    return this.positions[packet] ?? packet;
  }

  /** The last packet that has to be decoded before the frame at `position` can come out. */
  lastNeeded(position: number): number {
    const first = Math.max(0, position - mostReordered);
    return this.shown
      .slice(first, position + 1)
      .reduce((last, packet) => Math.max(last, packet), 0);
  }

  /**
   * Where decoding starts for a packet: the last key before it that is not shown after it. Pictures that follow a key and
   * are shown before it may refer to what was before the key.
   */
  keyFor(packet: number): number {
    const position = this.positionOf(packet);
    for (let key = packet; key > 0; key -= 1) {
      if (this.packets[key]?.isKey && this.positionOf(key) <= position) return key;
    }
    return 0;
  }

  private timeAt(position: number): number {
    return this.packets[this.shown[position] ?? 0]?.timestamp ?? 0;
  }
}
