// Coverage from the distance to the rim, so that no multisampling is needed.
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in vec3 v_size;
#ifdef POINTS
flat in vec2 v_centre;
#else
in vec2 v_p;
#endif
uniform vec4 u_shapes[SHAPES];
uniform vec4 u_planes[SHAPES * 3];  // unit normals
out vec4 o_colour;

float to_rim(vec2 p) {
  int shape = int(v_size.z);
  vec4 form = u_shapes[shape];
  float away = length(p);
  if (form.z < 0.5) return away - v_size.x;
  float plane = v_size.x * form.y;
  if (form.z > 2.5) return max(away - v_size.x, plane - away);  // a ring
  vec4 n0 = u_planes[shape * 3];
  if (form.z < 1.5) {
    vec4 n1 = u_planes[shape * 3 + 1];
    vec4 n2 = u_planes[shape * 3 + 2];
    vec3 a = vec3(dot(p, n0.xy), dot(p, n1.xy), dot(p, n2.xy));
    vec3 b = vec3(dot(p, n0.zw), dot(p, n1.zw), dot(p, n2.zw));
    vec3 high = max(a, b);
    return max(high.x, max(high.y, high.z)) - plane;
  }
  // A star of five points: folded onto one of its ten edges.
  const vec2 k = vec2(0.809016994, 0.587785252);
  vec2 q = vec2(abs(p.x), -p.y);
  q -= 2.0 * max(dot(vec2(k.x, -k.y), q), 0.0) * vec2(k.x, -k.y);
  q -= 2.0 * max(dot(vec2(-k.x, -k.y), q), 0.0) * vec2(-k.x, -k.y);
  q.x = abs(q.x);
  return dot(q, n0.xy) - plane;
}

void main() {
#ifdef POINTS
  vec2 p = (gl_FragCoord.xy - v_centre) * vec2(1.0, -1.0);
#else
  vec2 p = v_p;
#endif
  float d = to_rim(p);
  float inside = clamp(0.5 - d, 0.0, 1.0);
  float rim = v_size.y > 0.0 ? clamp(d + v_size.y + 0.5, 0.0, 1.0) : 0.0;
  o_colour = mix(v_fill, v_outline + v_fill * (1.0 - v_outline.a), rim) * inside;
}
