// One instance a mark. A shape is the inside of up to six half-planes, two a vector.
layout(location = 0) in vec2 a_at;
layout(location = 1) in float a_radius;
layout(location = 2) in uint a_shape;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_outline;
layout(location = 5) in float a_outline_width;

uniform vec4 u_shapes[SHAPES];       // reach, distance of the planes, kind of distance; radius 1
uniform vec4 u_planes[SHAPES * 3];   // unit normals

out vec2 v_p;            // device pixels from the centre
flat out vec4 v_fill;
flat out vec4 v_outline;
flat out vec4 v_size;    // radius, distance of planes, outline width, kind
flat out vec4 v_n0;
flat out vec4 v_n1;
flat out vec4 v_n2;

void main() {
  float radius = a_radius * u_units.x * u_pixel_ratio;
  int shape = int(a_shape);
  vec4 form = u_shapes[shape];
  // Smaller than a pixel: as large as one, and as faint as it is small.
  float faint = min(radius / 0.6, 1.0);
  radius = max(radius, 0.6);
  float outline = min(a_outline_width * u_pixel_ratio, radius * 0.25);
  v_size = vec4(radius, radius * form.y, outline, form.z);
  v_n0 = u_planes[shape * 3];
  v_n1 = u_planes[shape * 3 + 1];
  v_n2 = u_planes[shape * 3 + 2];
  v_p = corner() * (radius * form.x + 1.0);
  v_fill = shown(a_fill) * (faint * faint);
  v_outline = shown(a_outline) * (faint * faint);
  gl_Position = to_clip(to_page(a_at) + v_p / u_pixel_ratio);
}
