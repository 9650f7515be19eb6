// Triangles of filled outlines; a_cover is 0 on the outer edge of the soft fringe.
layout(location = 0) in vec2 a_at;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in float a_cover;
layout(location = 3) in vec2 a_offset;
out vec4 v_colour;

void main() {
  v_colour = shown(a_colour) * a_cover;
  gl_Position = to_clip(to_page(a_at) + a_offset);
}
