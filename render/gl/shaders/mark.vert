// One instance a mark. A shape is the inside of up to six half-planes, two a vector. With POINTS a
// mark is a point of the driver's own: one corner instead of four, for small ones.
layout(location = 0) in vec2 a_at;
layout(location = 1) in float a_radius;
layout(location = 2) in uint a_shape;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_outline;
layout(location = 5) in float a_outline_width;

uniform vec4 u_shapes[SHAPES];  // reach, distance of the planes, kind of distance; radius 1

// What is the same all over a mark is few numbers: each costs time for every mark.
flat out vec4 v_fill;
flat out vec4 v_outline;
flat out vec3 v_size;  // radius, outline width, shape
#ifdef POINTS
flat out vec2 v_centre;  // in the framebuffer
#else
out vec2 v_p;  // device pixels from the centre
#endif

void main() {
  float radius = a_radius * u_units.x * u_pixel_ratio;
  // Smaller than a pixel: as large as one, and as faint as it is small.
  float faint = min(radius / 0.6, 1.0);
  radius = max(radius, 0.6);
  v_size = vec3(radius, min(a_outline_width * u_pixel_ratio, radius * 0.25), float(a_shape));
  v_fill = shown(a_fill) * (faint * faint);
  v_outline = shown(a_outline) * (faint * faint);
  vec2 page = to_page(a_at);
  float reach = radius * u_shapes[int(a_shape)].x + 1.0;
#ifdef POINTS
  v_centre = to_framebuffer(page);
  gl_PointSize = 2.0 * reach;
  gl_Position = to_clip(page);
#else
  v_p = corner() * reach;
  gl_Position = to_clip(page + v_p / u_pixel_ratio);
#endif
}
