namespace NetGen;

/// <summary>A choice that a type parameter makes, so that the compiler leaves out what is not chosen.</summary>
internal interface IOption
{
    static abstract bool IsChosen { get; }
}
