// One instance a mark too small for its shape to be seen: a soft disc of one colour, drawn as a
// point of the driver's own. Reads the instances of mark.vert.
layout(location = 0) in vec2 a_at;
layout(location = 1) in float a_radius;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_outline;
layout(location = 5) in float a_outline_width;

flat out vec4 v_fill;
flat out vec3 v_disc;  // centre in the framebuffer, radius

void main() {
  float radius = a_radius * u_units.x * u_pixel_ratio;
  // Outlines of marks so small are too thin to be seen: as canvas::mark_paint() has it, the whole
  // mark takes their share of colour.
  float inner = 1.0 - min(a_outline_width * u_pixel_ratio / radius, 0.25);
  float faint = min(radius / 0.6, 1.0);
  radius = max(radius, 0.6);
  float outline = (1.0 - inner * inner) * a_outline.a;
  float fill = (1.0 - outline) * a_fill.a;
  float both = outline + fill;
  vec3 colour = (a_outline.rgb * outline + a_fill.rgb * fill) / max(both, 1e-6);
  v_fill = shown(vec4(colour, both)) * (faint * faint);
  vec2 page = to_page(a_at);
  v_disc = vec3(to_framebuffer(page), radius);
  gl_PointSize = 2.0 * radius + 2.0;
  gl_Position = to_clip(page);
}
