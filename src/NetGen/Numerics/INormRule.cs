namespace NetGen.CompilerServices;

/// <summary>What becomes of a vector of a given length.</summary>
internal interface INormRule
{
    /// <summary>What a vector is multiplied by, from its Euclidean norm; 1 leaves it as it is.</summary>
    double ScaleOf(double norm);
}
