using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A matrix of weights in the arena.</summary>
/// <param name="Offset">Where it starts, in floats.</param>
/// <param name="Columns">The number of columns.</param>
/// <param name="Stride">The number of floats from one row to the next.</param>
/// <param name="Split">The first column whose lines lie further on by <see cref="LanePlaces"/>' shift; the number of columns if none do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct GradientMatrix(int Offset, int Columns, int Stride, int Split);
