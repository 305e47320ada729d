namespace NetGen;

/// <summary>A choice that a rule's type makes, so that the compiler leaves out what is not chosen.</summary>
internal interface IOption
{
    static abstract bool IsChosen { get; }
}
