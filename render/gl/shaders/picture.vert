// A finished picture as one quad: u_from is where its corners lie on the target, px.
uniform vec4 u_from;  // left, top, right, bottom
out vec2 v_at;

void main() {
  vec2 part = corner() * 0.5 + 0.5;
  v_at = vec2(part.x, 1.0 - part.y);
  gl_Position = to_clip(mix(u_from.xy, u_from.zw, part));
}
