// One instance a glyph. The anchor is snapped to device pixels, so that letters stay crisp.
layout(location = 0) in vec2 a_anchor;
layout(location = 1) in vec2 a_offset;  // device pixels from the anchor to the glyph's top left
layout(location = 2) in vec4 a_box;     // in the atlas, texels: left, top, width, height
layout(location = 3) in vec4 a_colour;
uniform sampler2D u_atlas;
out vec2 v_at;
flat out vec4 v_colour;

void main() {
  vec2 part = corner() * 0.5 + 0.5;
  vec2 anchor = floor(to_page(a_anchor) * u_pixel_ratio + 0.5);
  v_at = (a_box.xy + a_box.zw * part) / vec2(textureSize(u_atlas, 0));
  v_colour = shown(a_colour);
  gl_Position = to_clip((anchor + a_offset + a_box.zw * part) / u_pixel_ratio);
}
