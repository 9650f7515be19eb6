// One instance a straight, undashed tie without heads, not wider than a pixel or so: a line of the
// driver's own, wide enough for its soft rims. A software driver draws one line in half the time of
// the two triangles of segment.vert, which reads the same instances.
layout(location = 0) in vec2 a_from;
layout(location = 1) in vec2 a_to;
layout(location = 3) in float a_width;
layout(location = 4) in vec4 a_colour;
layout(location = 5) in vec4 a_ends;

flat out vec4 v_colour;
flat out vec4 v_line;    // unit normal, distance of the line from the origin; reach of its rim

void main() {
  vec2 from = to_page(a_from);
  vec2 to = to_page(a_to);
  vec2 way = to - from;
  float reach = length(way);
  vec2 along = way / max(reach, 1e-6);
  vec2 gaps = a_ends.zw * u_units.x;
  float device = a_width * u_units.y * u_pixel_ratio;
  bool hidden = gaps.x + gaps.y >= reach;  // the marks cover all of it
  vec4 clip = to_clip((gl_VertexID & 1) == 0 ? from + along * gaps.x : to - along * gaps.y);
  gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
  v_colour = shown(a_colour) * min(device, 1.0);
  vec2 normal = vec2(along.y, along.x);  // the framebuffer's y points up
  v_line = vec4(normal, -dot(normal, to_framebuffer(from)), max(device, 1.0) * 0.5 + 0.5);
}
