/** One linked program with its uniforms by name. Belongs to one context; gone with it. */
export class Program {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #places = new Map<string, WebGLUniformLocation | null>();

  /** Throws where the browser's compiler refuses, with what it says. */
  constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    const shaders = [
      compiled(gl, gl.VERTEX_SHADER, vertex),
      compiled(gl, gl.FRAGMENT_SHADER, fragment),
    ];
    for (const shader of shaders) gl.attachShader(this.#program, shader);
    gl.linkProgram(this.#program);
    const isLinked = gl.getProgramParameter(this.#program, gl.LINK_STATUS) === true;
    for (const shader of shaders) gl.deleteShader(shader);
    if (!isLinked)
      throw new Error(gl.getProgramInfoLog(this.#program) ?? 'the program did not link');
  }

  use(): void {
    this.#gl.useProgram(this.#program);
  }

  setInt(name: string, value: number): void {
    this.#gl.uniform1i(this.#place(name), value);
  }

  setUint(name: string, value: number): void {
    this.#gl.uniform1ui(this.#place(name), value);
  }

  setFloat(name: string, value: number): void {
    this.#gl.uniform1f(this.#place(name), value);
  }

  setVec2(name: string, x: number, y: number): void {
    this.#gl.uniform2f(this.#place(name), x, y);
  }

  setIvec2(name: string, x: number, y: number): void {
    this.#gl.uniform2i(this.#place(name), x, y);
  }

  setUvec2(name: string, x: number, y: number): void {
    this.#gl.uniform2ui(this.#place(name), x, y);
  }

  #place(name: string): WebGLUniformLocation | null {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.#gl.getUniformLocation(this.#program, name);
      this.#places.set(name, place);
    }
    return place;
  }
}

function compiled(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('no shader: the context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (gl.getShaderParameter(shader, gl.COMPILE_STATUS) !== true) {
    throw new Error(gl.getShaderInfoLog(shader) ?? 'the shader did not compile');
  }
  return shader;
}
