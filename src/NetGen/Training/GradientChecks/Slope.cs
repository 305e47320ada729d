namespace NetGen;

/// <summary>The change of the loss along a direction, by differences and by the gradient.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Numerical">The central difference of the loss, divided by how far each parameter moved.</param>
/// <param name="Analytical">What the gradient says of it.</param>
/// <param name="Error">How far they are apart, relative to the larger or to what the tensor's gradient usually comes to.</param>
/// <param name="IsKink">Whether the difference spans a kink that explains it.</param>
internal readonly record struct Slope(ParameterDirection Direction, double Numerical, double Analytical, double Error, bool IsKink);
