namespace NetGen;

/// <summary>
/// What every line offers that shapes training and not the function a network computes. Directly below a layer it concerns that layer; above
/// the first layer it concerns the whole network: every layer with weights that has no line of the same kind, or of one that contradicts it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class RegularizationAttribute : Attribute
{
    private protected RegularizationAttribute()
    {
    }
}
