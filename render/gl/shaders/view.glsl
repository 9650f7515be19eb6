// Positions: world or page -> page (px, y down) -> clip space.
uniform vec2 u_centre;
uniform float u_scale;
uniform vec2 u_half;
uniform vec2 u_size;         // of the target, px
uniform vec4 u_window;       // left, bottom, width, height of the target in its framebuffer
uniform float u_pixel_ratio; // device pixels per px
uniform vec2 u_units;        // px per unit of sizes, of widths
uniform vec2 u_tone;         // alpha, fade
uniform vec3 u_background;

vec2 to_page(vec2 at) { return (at - u_centre) * u_scale + u_half; }
vec4 to_clip(vec2 page) {
  return vec4(page.x / u_size.x * 2.0 - 1.0, 1.0 - page.y / u_size.y * 2.0, 0.0, 1.0);
}
// Page -> what gl_FragCoord counts.
vec2 to_framebuffer(vec2 page) {
  return u_window.xy + vec2(page.x, u_size.y - page.y) / u_size * u_window.zw;
}
// Which corner of the quad of an instance: (-1,-1), (1,-1), (-1,1), (1,1).
vec2 corner() { return vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1); }
// A colour as the batch shows it, premultiplied.
vec4 shown(vec4 colour) {
  float alpha = colour.a * u_tone.x;
  return vec4(mix(colour.rgb, u_background, u_tone.y) * alpha, alpha);
}
